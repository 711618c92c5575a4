/** How an organization's public page looks, and what it shows on its own site. */
package org.jobwright.services.organizations.brand;
