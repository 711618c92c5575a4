/** What applications need to know about a posting. */
package org.jobwright.services.applications.postings;
