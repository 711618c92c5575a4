/** The front door of the site. */
package org.jobwright.web.jobs.home;
