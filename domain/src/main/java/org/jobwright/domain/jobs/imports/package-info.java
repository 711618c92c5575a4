/** Imports of postings from files. */
package org.jobwright.domain.jobs.imports;
