/** Finding open postings. The index is made from the database, which stays the truth. */
package org.jobwright.services.search;
