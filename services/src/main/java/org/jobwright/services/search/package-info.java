/**
 * Finding open postings, saving jobs and searches, and mailing the new jobs of a saved search. The index is built from
 * the database, which stays the source of truth.
 */
package org.jobwright.services.search;
