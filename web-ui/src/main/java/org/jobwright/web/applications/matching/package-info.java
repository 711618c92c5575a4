/** Explained matches on the pages of employers and candidates. */
package org.jobwright.web.applications.matching;
