/** The administrator's pages of the laws about adverts. */
package org.jobwright.web.jobs.law;
