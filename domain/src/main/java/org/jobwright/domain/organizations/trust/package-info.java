/** What an organization has to show before staff may trust it. */
package org.jobwright.domain.organizations.trust;
