/** The pages of published jobs. */
package org.jobwright.web.jobs.site;
