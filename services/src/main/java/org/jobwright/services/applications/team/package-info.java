/** The hiring teams of postings. */
package org.jobwright.services.applications.team;
