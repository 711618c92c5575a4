/** Compares the applications of an organization, to find those of the same person. */
package org.jobwright.services.applications.persons;
