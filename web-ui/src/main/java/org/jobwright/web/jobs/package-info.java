/**
 * Postings as employers write, manage and preview them in the workspace; their pages on the site, with the home page;
 * and the endpoints of imports.
 */
package org.jobwright.web.jobs;
