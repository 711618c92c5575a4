/**
 * Finding open postings, keeping jobs and searches, and telling by mail what a kept search finds anew. The index is made
 * from the database, which stays the truth.
 */
package org.jobwright.services.search;
