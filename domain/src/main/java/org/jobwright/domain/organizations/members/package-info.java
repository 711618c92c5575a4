/** Invitations to an organization, and what becomes of its members. */
package org.jobwright.domain.organizations.members;
