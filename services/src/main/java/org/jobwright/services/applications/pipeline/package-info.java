/** The board of a posting, and the page of a person on it, as the members of an organization see them. */
package org.jobwright.services.applications.pipeline;
