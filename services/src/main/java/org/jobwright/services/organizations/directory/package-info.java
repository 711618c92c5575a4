/** All organizations, as staff see them. */
package org.jobwright.services.organizations.directory;
