/** What programs read and write of the offers of their organization. */
package org.jobwright.services.integrations.offers;
