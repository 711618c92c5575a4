/** How an organization's public page looks, and its jobs on its own site. */
package org.jobwright.web.organizations.brand;
