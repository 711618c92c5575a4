/** How an organization proves that a domain is its own: by a text record in the DNS. */
package org.jobwright.services.organizations.domains;
