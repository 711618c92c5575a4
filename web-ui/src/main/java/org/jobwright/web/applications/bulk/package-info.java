/** What a reader does with applicants, one or many: asked first, reported, and undone, also what a colleague did. */
package org.jobwright.web.applications.bulk;
