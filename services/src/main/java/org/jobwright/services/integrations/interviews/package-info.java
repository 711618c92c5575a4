/** What programs read and do about the interviews of their organization. */
package org.jobwright.services.integrations.interviews;
