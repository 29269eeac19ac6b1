// Records gain components when servers gain fields: their constructors are not compared (docs/versioning.md).
jApiClasses.each { type ->
    if (type.superclass.newSuperclassName.orElse('') == 'java.lang.Record') {
        type.constructors.clear()
    }
}
return jApiClasses
