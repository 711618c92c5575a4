/** The editor of an advert. */
package org.jobwright.web.jobs.editor;
