/** What somebody has to do for an application, and by when. */
package org.jobwright.domain.applications.tasks;
