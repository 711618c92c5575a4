/** Lists of applicants and tags as files. */
package org.jobwright.web.applications.exports;
