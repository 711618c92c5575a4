/** Saves lists under a name, and opens them again. */
package org.jobwright.services.jobs.views;
