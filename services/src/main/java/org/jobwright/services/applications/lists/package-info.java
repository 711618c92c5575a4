/** The applicants of a posting as a list: filtered, sorted, found by name, counted, and taken along as a file. */
package org.jobwright.services.applications.lists;
