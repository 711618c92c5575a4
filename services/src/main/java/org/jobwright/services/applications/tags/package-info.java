/** Tags: the vocabulary of an organization, and who has which. */
package org.jobwright.services.applications.tags;
