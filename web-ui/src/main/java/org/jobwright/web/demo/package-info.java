/** The way for the launcher to have demo content loaded. */
package org.jobwright.web.demo;
