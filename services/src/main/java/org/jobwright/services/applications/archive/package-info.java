/** Everything that an organization owns here, for an owner who takes it along. */
package org.jobwright.services.applications.archive;
