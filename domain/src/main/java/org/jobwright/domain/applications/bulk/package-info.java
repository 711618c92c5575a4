/** What was done with applications in one go, kept so that it can be undone later, and by a colleague. */
package org.jobwright.domain.applications.bulk;
