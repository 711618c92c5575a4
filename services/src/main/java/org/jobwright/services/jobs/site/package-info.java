/** Published postings, for everyone. */
package org.jobwright.services.jobs.site;
