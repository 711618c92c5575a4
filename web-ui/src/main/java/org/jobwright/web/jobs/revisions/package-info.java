/** What the administrator's pages about laws and about words have in common: revisions, and releases that wait. */
package org.jobwright.web.jobs.revisions;
