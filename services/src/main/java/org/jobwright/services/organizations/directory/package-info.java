/** All organizations, as the staff sees them. */
package org.jobwright.services.organizations.directory;
