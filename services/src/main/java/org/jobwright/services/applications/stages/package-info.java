/** The stages of postings, and the templates of an organization. */
package org.jobwright.services.applications.stages;
