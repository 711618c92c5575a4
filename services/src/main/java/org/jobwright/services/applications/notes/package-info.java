/** Notes about applications: who writes, who reads, and who is named. */
package org.jobwright.services.applications.notes;
