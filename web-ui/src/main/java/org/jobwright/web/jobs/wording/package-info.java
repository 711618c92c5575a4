/** The administrator's pages about the words that adverts are searched for. */
package org.jobwright.web.jobs.wording;
