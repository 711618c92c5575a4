package org.jobwright.demo;

/** A template that an organization made from one of its postings. */
record DemoTemplate(String organization, String name, String posting) {}
