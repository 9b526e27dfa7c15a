// What the compiler looks for and netstandard2.1 does not have.
#if NETSTANDARD2_1
namespace System.Runtime.CompilerServices;

internal static class IsExternalInit;
#endif
