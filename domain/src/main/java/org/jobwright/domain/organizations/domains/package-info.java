/** Domains of organizations, and how their owners prove that they are theirs. */
package org.jobwright.domain.organizations.domains;
