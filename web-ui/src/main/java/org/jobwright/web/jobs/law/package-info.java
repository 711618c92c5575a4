/** The administrator's pages about the laws on adverts. */
package org.jobwright.web.jobs.law;
