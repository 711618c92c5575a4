/** Invitations to an organization, and changes of its members. */
package org.jobwright.domain.organizations.members;
