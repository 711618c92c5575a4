/**
 * Postings as employers write, run and preview them in the workspace; their pages on the site, with the home page; and
 * the ways in for an import.
 */
package org.jobwright.web.jobs;
