/** What was done with applications in one go: kept, shown to colleagues, and undone by any of them. */
package org.jobwright.services.applications.bulk;
