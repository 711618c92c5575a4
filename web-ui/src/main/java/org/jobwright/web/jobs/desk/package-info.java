/** The postings of an organization, and what can be done with them. */
package org.jobwright.web.jobs.desk;
