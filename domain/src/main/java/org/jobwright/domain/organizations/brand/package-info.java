/** How an organization's public page looks: a colour, a picture and texts of its own. */
package org.jobwright.domain.organizations.brand;
