/** Searches and jobs that a person has saved. */
package org.jobwright.web.search.saved;
