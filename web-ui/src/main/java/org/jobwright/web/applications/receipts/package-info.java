/** Receipts of applications as files, and the page that says whether one is genuine. */
package org.jobwright.web.applications.receipts;
