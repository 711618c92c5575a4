/** Tasks about applications: who does what, until when, and the reminder in the morning. */
package org.jobwright.services.applications.tasks;
