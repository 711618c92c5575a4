/** Taking everything along that an organization owns here. */
package org.jobwright.domain.applications.archive;
