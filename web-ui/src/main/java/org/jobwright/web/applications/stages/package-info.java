/** The stages of a posting and the templates of an organization, edited in place. */
package org.jobwright.web.applications.stages;
