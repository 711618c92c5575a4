/**
 * Members and invitations. Commands: {@code MembershipService} for owners, {@code InvitationService} for invited
 * people.
 */
package org.jobwright.services.organizations.members;
